import type { DataRecord } from './DataMap';
import { BUYING } from './server/buying';
import { CONVERSATIONS } from './server/conversations';
import { HOUSE } from './server/house';
import { PEOPLE } from './server/people';

/** Every table of the reference server; a test holds it equal to the migrations and the wire schemas. */
export const SERVER_MAP: readonly DataRecord[] = [...CONVERSATIONS, ...PEOPLE, ...BUYING, ...HOUSE];
