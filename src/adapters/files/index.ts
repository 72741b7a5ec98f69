export { filesAdapter, type FilesAdapterOptions } from './filesAdapter';
