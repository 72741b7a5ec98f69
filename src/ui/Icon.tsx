export interface IconProps {
  /** Path data on a 24 × 24 grid, drawn as a line. */
  readonly d: string;
  /** Points to the reading direction and is mirrored in right-to-left text. */
  readonly directed?: boolean;
}

/** A line icon; decoration only, the control around it bears the name. */
export function Icon({ d, directed = false }: IconProps) {
  return (
    <svg class={directed ? 'icon directed' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
