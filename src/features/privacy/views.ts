/** What is fetched when it is first drawn, in one file: apart it compresses worse. */
export { ConsentCard } from './ConsentCard';
export { PrivacyScreen } from './PrivacyScreen';
