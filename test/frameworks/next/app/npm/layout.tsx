import type { ReactNode } from 'react';
import { Shopbell } from 'shopbell/react';

/** From npm, in a server component: the door itself is a client module. */
export default function NpmLayout({ children }: { children: ReactNode }) {
  return (
    <Shopbell endpoint="/shopbell/v1" name="By npm" position="start">
      {children}
    </Shopbell>
  );
}
