import { OPTIONS, type OptionName } from '../contract/options';
import { findNearest } from '../lib/findNearest';
import type { World } from './Fault';
import type { Problem } from './Problem';
import { toAttribute } from './spell';

/** What other widgets call it, in lower case. */
const OTHER_NAMES: { readonly [Name in OptionName]?: string } = {
  accent:
    'color colour primarycolor themecolor brandcolor widgetcolor buttoncolor background backgroundcolor',
  adapter: 'backend provider',
  consent: 'gdpr',
  contactEmail: 'email mail supportemail',
  contactPhone: 'phone tel telephone',
  contactWhatsapp: 'whatsapp',
  contactHours: 'hours openinghours',
  currency: 'currencycode',
  debug: 'verbose log',
  endpoint: 'api apiurl apibase apibaseurl apihost apiendpoint baseurl backendurl url server serverurl host',
  faq: 'faqs faqurl questions kb knowledgebase',
  font: 'fontfamily',
  hideOn: 'hide hideonpages exclude excludepages disableon',
  id: 'instance instanceid namespace',
  inline: 'container containerid target element el embed mount',
  launcher: 'customlauncher customlauncherselector launcherselector trigger triggerselector button',
  load: 'lazy defer preload autoload',
  locale: 'lang language languagecode',
  metrics: 'analytics tracking',
  name: 'title company companyname shop shopname store storename brand brandname',
  offsetX: 'horizontalpadding horizontalspacing horizontaloffset right left',
  offsetY: 'verticalpadding verticalspacing verticaloffset bottom',
  position: 'side align alignment placement',
  privacyUrl: 'privacy privacypolicy privacylink privacypolicyurl',
  product: 'sku productid',
  products: 'catalog catalogue feed productsurl',
  radius: 'borderradius rounded corners',
  storage: 'persist persistence',
  theme: 'darkmode colorscheme mode appearance',
  zIndex: 'z layer',
};
const NOT_NEEDED =
  /^(app|site|website|account|workspace|project|tenant|widget|org|organization|public|client|license)?(id|key|token|secret|code)$|^(apikey|websitetoken|appid|workspace|account|version|async|defer)$/;
const PERSON = /^user|^customer|^shopper|^visitor|^(jwt|hmac)$/;
/** What script optimisers, consent tools and frameworks write on any script tag. */
const FOREIGN =
  /^(cf|rocket|turbo|turbolinks|cookie|categor|ot[A-Z]|nscript|astro|reactHelmet|rh$|nHead|hid$|hs[A-Z]|pagespeed|litespeed|optimized|wp|swup|pjax|hx|sveltekit|consentmanager|cmp|usercentrics|uc[A-Z]|iubenda|borlabs|cmplz|service|src$|type$|no(Optimize|Minify|Lazy|Defer)|ez|gtm|ao|v-?[A-Z0-9a-f]{6,}|test(id|Id)?$|strategy$|savepage|shopify|section|jetpack|perfmatters|instant|loaded$|nonce$)/;

/** A name that no option has, with the one that was probably meant; null where it is none of our business. */
export function explainName(name: string, style: World['style']): Problem | null {
  if (style === 'tag' && FOREIGN.test(name)) return null;
  const spell = (key: string) => (style === 'tag' ? toAttribute(key) : key);
  const message = `There is no option ${spell(name)}.`;
  const plain = name.replace(/[-_]|^(shopbell|sb)(?=[A-Z])/g, '').toLowerCase();
  const names = Object.keys(OPTIONS);
  const meant =
    names.find((each) => each.toLowerCase() === plain) ??
    Object.entries(OTHER_NAMES).find(([, others]) => others.split(' ').includes(plain))?.[0];
  const near = meant ?? findNearest(name, names);
  return {
    rule: 'unknown',
    name,
    message,
    mend: meant ? `Write ${spell(meant)}.` : near ? `Did you mean ${spell(near)}?` : sayWithout(plain),
  };
}

function sayWithout(plain: string): string {
  if (NOT_NEEDED.test(plain)) return 'It is not needed: there are no accounts.';
  if (PERSON.test(plain)) return "Who the shopper is, says shopbell('identify', …).";
  return 'docs/options.md lists all options.';
}
