import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useRef, useState, type RefObject } from 'react';
import { Disclosure, Menu, Muted } from '../../../../ui';
import { saveDrawing, savePicture, saveTable } from './chart.files';
import styles from './chart.module.css';
import type { Chart } from './chart.shape';
import type { Scene } from './scene.rules';
import { SceneView } from './scene.view';
import { TableView } from './table.view';
import { useRoom } from './use-room';

/** A chart: the drawing, the same as a table, and both to take away. */
export function ChartView({ chart }: { chart: Chart }) {
  const heading = useId();
  const room = useRef<HTMLDivElement>(null);
  const width = useRoom(room);
  const { title, reading, table } = chart;
  return (
    <div role="group" className={styles.chart} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <TakeAwayMenu chart={chart} room={room} />
      </header>
      {reading && (
        <p>
          <Muted>{reading}</Muted>
        </p>
      )}
      <div ref={room}>{width > 0 && <Drawing scene={chart.draw(width)} width={width} title={title} />}</div>
      <Disclosure summary={<Trans>Lire en tableau</Trans>}>
        <TableView caption={title} table={table} />
      </Disclosure>
    </div>
  );
}

/** One that is wider than its room is scrolled inside it, with the keyboard too; the page never is. */
function Drawing({ scene, width, title }: { scene: Scene; width: number; title: string }) {
  const { t } = useLingui();
  const svg = <SceneView scene={scene} label={t`${title}. Le tableau qui suit dit la même chose.`} />;
  if (scene.width <= width) return <div className={styles.room}>{svg}</div>;
  return (
    <div className={styles.room} role="region" aria-label={t`Dessin à faire défiler : ${title}`} ref={takesFocus}>
      {svg}
    </div>
  );
}

/** Where there is something to scroll the keyboard must be able to do it. */
const takesFocus = (region: HTMLElement | null): void => {
  if (region) region.tabIndex = 0;
};

function TakeAwayMenu({ chart, room }: { chart: Chart; room: RefObject<HTMLDivElement | null> }) {
  const { t } = useLingui();
  const [failed, setFailed] = useState(false);
  const { title } = chart;
  const save = async (keep: (svg: SVGSVGElement, title: string) => Promise<void> | void) => {
    const svg = room.current?.querySelector('svg');
    if (!svg) return;
    setFailed(false);
    try {
      await keep(svg, title);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div>
      <Menu label={<Trans>Télécharger</Trans>} accessibleLabel={t`Télécharger : ${title}`} align="end">
        <button type="button" onClick={() => void save(saveDrawing)}>
          <Trans>Dessin (SVG)</Trans>
        </button>
        <button type="button" onClick={() => void save(savePicture)}>
          <Trans>Image (PNG)</Trans>
        </button>
        <button type="button" onClick={() => saveTable(chart)}>
          <Trans>Tableau (CSV)</Trans>
        </button>
      </Menu>
      {failed && (
        <p role="alert">
          <Trans>L’image n’a pas pu être faite ici. Le dessin (SVG) et le tableau (CSV) restent possibles.</Trans>
        </p>
      )}
    </div>
  );
}
