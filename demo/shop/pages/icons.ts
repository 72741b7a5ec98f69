import { html, type Html } from './html';

/* Path data from Lucide (ISC licence), circles written as arcs. */
const PATHS = {
  cart: 'M6 8h12l1.2 12a1 1 0 0 1-1 1H5.8a1 1 0 0 1-1-1zM9 10V7a3 3 0 0 1 6 0v3',
  truck:
    'M14 18V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v11a1 1 0 0 0 1 1h2M15 18H9M19 18h2a1 1 0 0 0 1-1v-3.65a1 1 0 0 0-.22-.62l-3.48-4.35A1 1 0 0 0 17.52 8H14M9 18a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM19 18a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  back: 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11',
  shield:
    'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.010C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1zM9 12l2 2 4-4',
  star: 'M12 2.5l2.9 6 6.6.900-4.8 4.6 1.2 6.5L12 17.4l-5.9 3.1 1.2-6.5L2.5 9.4l6.6-.900z',
} as const;

/** A line drawing of 24 px that screen readers pass over. */
export function icon(name: keyof typeof PATHS): Html {
  return html`<svg class="icon ${name}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path d="${PATHS[name]}" />
  </svg>`;
}
