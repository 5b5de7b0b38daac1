/** A pattern for each part of a bar of causes, so that they are told apart without colour. */
export function CausePatterns({ id }: { id: string }) {
  const tile = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={`${id}-least`} {...tile} />
      <pattern id={`${id}-rota`} {...tile}>
        <circle className="cause__ink" cx="3" cy="3" r="1" />
      </pattern>
      <pattern id={`${id}-capacity`} {...tile}>
        <path className="cause__line" d="M0 3H6" />
      </pattern>
      <pattern id={`${id}-choice`} {...tile} patternTransform="rotate(45)">
        <path className="cause__line" d="M3 0V6" />
      </pattern>
      <pattern id={`${id}-absence`} {...tile} patternTransform="rotate(-45)">
        <path className="cause__line cause__line--thick" d="M3 0V6" />
      </pattern>
      <pattern id={`${id}-openShift`} {...tile}>
        <path className="cause__line" d="M0 3H6M3 0V6" />
      </pattern>
      <pattern id={`${id}-unplanned`} {...tile}>
        <path className="cause__line" d="M3 0V6" />
      </pattern>
    </defs>
  );
}
