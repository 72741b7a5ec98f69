/** What is fetched when it is first drawn, in one file: apart it compresses worse. */
export { ArticleScreen } from './ArticleScreen';
export { AskedOften } from './AskedOften';
export { FaqScreen } from './FaqScreen';
export { SearchHits } from './SearchHits';
