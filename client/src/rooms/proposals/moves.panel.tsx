import { useLingui } from '@lingui/react/macro';
import { isWritable, MoveProposal, type GroupMove, type ProposalState, type ProposalView } from '@palabre/shared/proposals';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { announce } from '../../lib';
import { Button, Dialog, Form, Menu, TextArea } from '../../ui';
import styles from './proposals.module.css';
import { useMoveProposal } from './proposals.queries';
import { moveWords, stateWords } from './state.words';

/** A move as its mover saw it: the proposal may have gone on since. */
interface Chosen {
  from: ProposalState;
  to: GroupMove;
}

/** What this reader may do with a proposal. @param children what leads elsewhere, before the moves */
export function MovesPanel({ proposal, children }: { proposal: ProposalView; children?: ReactNode }) {
  const { t, i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [moved, setMoved] = useState(0);
  const move = useMoveProposal(proposal.id, ({ state }) => {
    setChosen(null);
    setMoved((before) => before + 1);
    announce(t`La proposition est maintenant : ${i18n._(stateWords[state])}`);
  });
  // The button that opened the dialog may be gone with the state it led from.
  useEffect(() => {
    if (moved > 0 && document.activeElement === document.body) place.current?.focus();
  }, [moved, proposal.state]);
  const choose = (to: GroupMove) => {
    move.reset();
    setChosen({ from: proposal.state, to });
  };
  const forward = proposal.moves.filter((to) => leadsOn(proposal.state, to));
  const back = proposal.moves.filter((to) => !leadsOn(proposal.state, to));
  return (
    <div ref={place} tabIndex={-1} className={styles.acts}>
      {children}
      {forward.map((to) => (
        <Button key={to} look="secondary" onClick={() => choose(to)}>
          {i18n._(moveWords(proposal.state, to).button)}
        </Button>
      ))}
      {back.length > 0 && (
        <Menu label={t`Autres étapes`} align="end" className={styles.moves}>
          {back.map((to) => (
            <button key={to} type="button" onClick={() => choose(to)}>
              {i18n._(moveWords(proposal.state, to).button)}
            </button>
          ))}
        </Menu>
      )}
      {chosen && <MoveDialog {...chosen} error={move.error} busy={move.isPending} onMove={(input) => move.mutate(input)} onClose={() => setChosen(null)} />}
    </div>
  );
}

/** The next thing to do, rather than a step back. */
const leadsOn = (from: ProposalState, to: GroupMove): boolean => to === 'deliberation' || !isWritable(from);

interface DialogProps extends Chosen {
  error: unknown;
  busy: boolean;
  onMove: (input: MoveProposal) => void;
  onClose: () => void;
}

function MoveDialog({ from, to, error, busy, onMove, onClose }: DialogProps) {
  const { t, i18n } = useLingui();
  const { button, consequence } = moveWords(from, to);
  const read = (entries: Record<string, unknown>) => ({ to, from, reason: entries.reason ?? '' });
  return (
    <Dialog open onClose={onClose} title={i18n._(button)}>
      <p>{i18n._(consequence)}</p>
      <Form schema={MoveProposal} onSubmit={onMove} read={read} error={error} busy={busy} submit={i18n._(button)}>
        <TextArea name="reason" label={t`Pourquoi maintenant ?`} hint={t`Tout le monde lira votre réponse dans l’historique.`} maxLength={500} optional />
      </Form>
    </Dialog>
  );
}
