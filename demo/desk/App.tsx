import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { createFormat } from '../../src/lib/createFormat';
import { createTranslate } from '../../src/lib/createTranslate';
import type { DeskAgent } from '../server/deskApi';
import { createDeskApi } from './createDeskApi';
import { createDeskModel } from './createDeskModel';
import { Desk } from './Desk';
import { shopperName } from './DeskContext';
import { en, type DeskKey } from './locales/en';
import { zh } from './locales/zh';
import { ring } from './ring';
import { SignIn } from './SignIn';

const TOKEN = 'shopbell-desk-token';

/** Signing in, and the desk of whoever is signed in. */
export function App() {
  const locale = useSignal(navigator.language.startsWith('zh') ? 'zh-Hans' : 'en');
  const agent = useSignal<DeskAgent | null>(null);
  const isMuted = useSignal(false);
  const news = useSignal('');
  const t = createTranslate<DeskKey>(locale.value === 'en' ? en : zh, locale.value);
  const api = useMemo(() => createDeskApi(() => sessionStorage.getItem(TOKEN)), []);
  const format = useMemo(() => {
    document.documentElement.lang = locale.value;
    return createFormat(locale.value, Date.now);
  }, [locale.value]);
  const signOut = () => (sessionStorage.removeItem(TOKEN), (agent.value = null));
  useEffect(() => {
    if (sessionStorage.getItem(TOKEN)) api.me().then((me) => (agent.value = me.agent), signOut);
  }, []);
  const model = useDeskModel({
    api,
    agent: agent.value,
    onSignedOut: signOut,
    onWaiting(conversation) {
      news.value = t('newWaiting', { name: shopperName(conversation, t) });
      if (!isMuted.peek()) ring();
    },
  });
  if (!model) {
    return (
      <SignIn
        api={api}
        t={t}
        onSignedIn={(session) => {
          sessionStorage.setItem(TOKEN, session.token);
          agent.value = session.agent;
        }}
      />
    );
  }
  return (
    <>
      <Desk
        model={model}
        t={t}
        format={format}
        isMuted={isMuted.value}
        onMute={() => (isMuted.value = !isMuted.value)}
        onLanguage={() => (locale.value = locale.value === 'en' ? 'zh-Hans' : 'en')}
        onSignOut={() =>
          void api
            .signOut()
            .catch(() => {})
            .then(signOut)
        }
      />
      <p class="sr" role="status">
        {news.value}
      </p>
    </>
  );
}

type DeskModelPorts = Omit<Parameters<typeof createDeskModel>[0], 'agent' | 'createId'>;

/** The model of whoever is signed in, made anew for each and disposed of with them. */
function useDeskModel(ports: DeskModelPorts & { readonly agent: DeskAgent | null }) {
  const { agent } = ports;
  const model = useMemo(
    () => agent && createDeskModel({ ...ports, agent, createId: () => crypto.randomUUID() }),
    [agent],
  );
  useEffect(() => () => model?.dispose(), [model]);
  return model;
}
