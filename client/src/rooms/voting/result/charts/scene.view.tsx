import type { Box, Ink, Ribbon, Rule, Scene, Shape, Words } from './scene.rules';

const colourOf = (ink: Ink | null): string => (ink === null ? 'none' : `var(--${ink})`);

/** A drawing at its own size: letters on it are as large as those of the page. Whoever does not see it reads its table. */
export function SceneView({ scene: { width, height, shapes }, label }: { scene: Scene; label: string }) {
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{ maxWidth: 'none' }}>
      {shapes.map((shape, place) => (
        <ShapeView key={place} shape={shape} />
      ))}
    </svg>
  );
}

function ShapeView({ shape }: { shape: Shape }) {
  if (shape.kind === 'box') return <BoxView shape={shape} />;
  if (shape.kind === 'words') return <WordsView shape={shape} />;
  return shape.kind === 'rule' ? <RuleView shape={shape} /> : <RibbonView shape={shape} />;
}

const BoxView = ({ shape: { x, y, width, height, fill, edge, dashed, radius } }: { shape: Box }) => (
  <rect
    x={x}
    y={y}
    width={width}
    height={height}
    rx={radius}
    fill={colourOf(fill)}
    stroke={edge && colourOf(edge)}
    strokeDasharray={dashed ? '5 4' : undefined}
  />
);

const WordsView = ({ shape: { x, y, text, size, fill, bold, anchor } }: { shape: Words }) => (
  <text x={x} y={y} fontSize={size} fontWeight={bold ? 700 : 400} fill={colourOf(fill)} textAnchor={anchor}>
    {text}
  </text>
);

const RuleView = ({ shape: { from, to, ink, thick, dashed } }: { shape: Rule }) => (
  <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} stroke={colourOf(ink)} strokeWidth={thick} strokeDasharray={dashed ? '4 4' : undefined} />
);

/** An S that leaves and arrives flat. */
function RibbonView({ shape: { from, to, ink, thick } }: { shape: Ribbon }) {
  const middle = (from[0] + to[0]) / 2;
  const path = `M${from[0]} ${from[1]}C${middle} ${from[1]} ${middle} ${to[1]} ${to[0]} ${to[1]}`;
  return <path d={path} fill="none" stroke={colourOf(ink)} strokeWidth={thick} strokeOpacity={0.55} />;
}
