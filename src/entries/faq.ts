export { createFaqIndex, type FaqIndex, type FaqMatch } from '../engines/faq/createFaqIndex';
export { loadLanguage } from '../engines/faq/loadLanguage';
