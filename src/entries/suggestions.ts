export { suggestProducts, type SuggestionSources } from '../engines/suggestions/suggestProducts';
export type {
  ListsFile,
  Neighbour,
  NeighbourList,
  Product,
  Suggestion,
  SuggestionContext,
  SuggestionReason,
} from '../contract/types';
