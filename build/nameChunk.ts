interface ChunkInfo {
  readonly name: string;
  readonly facadeModuleId?: string | null;
}

/** A chunk's plain file name from where it lives: `src/features/orders/TrackView.tsx` → `orders-TrackView.js`. */
export function nameChunk({ name, facadeModuleId }: ChunkInfo): string {
  const path = facadeModuleId?.match(/\/src\/(.+)\.tsx?$/)?.[1];
  if (!path) return `${name}.js`;
  const parts = path
    .split('/')
    .filter((part) => part !== 'features' && part !== 'index')
    .slice(-3);
  return `${parts.join('-')}.js`;
}
