/** The engine as one chunk of its own, fetched with the first search. */
export { createFaqIndex } from '../../engines/faq/createFaqIndex';
export { loadLanguage } from '../../engines/faq/loadLanguage';
