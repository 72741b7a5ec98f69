import { createPageView } from '../../browser/page/createPageView';
import { createPlatform } from '../../browser/platform/createPlatform';
import { createCalls } from './createCalls';
import { createConsent } from './createConsent';
import { createDevice } from './createDevice';
import { createProductFinder } from './createProductFinder';
import type { ServicePorts } from './startServices';
import { watchBackend } from './watchBackend';

/** What the services of one shopper work with: the browser, the page, the backend, and what may be kept. */
export async function openWorld(ports: ServicePorts) {
  const platform = createPlatform();
  const { page = createPageView(platform) } = ports;
  const product = createProductFinder(page, ports.options.product);
  const consent = createConsent({ ...ports, ...platform });
  const [backend] = await Promise.all([watchBackend({ ...ports, platform, page, consent }), product.load()]);
  const { storage, adapter } = backend;
  const calls = createCalls(ports);
  const { call } = calls;
  return {
    platform,
    page,
    product,
    adapter,
    storage,
    call,
    consent,
    device: createDevice({ storage, adapter, consent, call, ...platform }),
    /** Asks what the backend offers, where it can say. */
    look: backend.look,
    dispose() {
      calls.dispose();
      consent.dispose();
      backend.dispose();
    },
  };
}
