/** What every visit needs once the panel stands; in one file it compresses better than apart. */
export { createApi } from './api/createApi';
export { startServices } from './services/startServices';
export { HealthNote } from './shell/HealthNote';
export { ScreenView } from './shell/ScreenView';
export { Slot } from './shell/Slot';
