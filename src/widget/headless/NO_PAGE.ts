import type { PageView } from '../../contract/types';

/** For where there is none. */
export const NO_PAGE: PageView = {
  url: () => '',
  title: () => '',
  locale: () => undefined,
  jsonLd: () => [],
  meta: () => undefined,
  onChange: () => () => {},
};
