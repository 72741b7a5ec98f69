export { httpAdapter, type HttpAdapterOptions } from './httpAdapter';
