/** What is fetched when it is first drawn, in one file: apart it compresses worse. */
export { HandoffScreen } from './HandoffScreen';
export { PersonCard } from './PersonCard';
export { StatusCard } from './StatusCard';
export { TroubleWays } from './TroubleWays';
