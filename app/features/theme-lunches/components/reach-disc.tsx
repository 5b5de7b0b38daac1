const SIZE = 20;
const RADIUS = 8;
const ROUND = 2 * Math.PI * (RADIUS / 2);

/** A disc that is as full as the reach: a picture of the figure that stands beside it. */
export function ReachDisc({ share }: { share: number }) {
  const middle = SIZE / 2;
  return (
    <svg className="reach-disc" width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <circle className="reach-disc__rim" cx={middle} cy={middle} r={RADIUS} />
      <circle
        className="reach-disc__part"
        cx={middle}
        cy={middle}
        r={RADIUS / 2}
        strokeWidth={RADIUS}
        strokeDasharray={`${share * ROUND} ${ROUND}`}
        transform={`rotate(-90 ${middle} ${middle})`}
      />
    </svg>
  );
}
