import type { ReactNode } from 'react';
import { BatonMark } from '../../components/baton-mark.tsx';
import classes from './entry-page.module.css';

interface EntryPageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly problem: string | null;
  readonly onSubmit?: () => void;
  readonly children?: ReactNode;
}

/** The frame of every page outside of the workspace: sign-in, set-up, invite. */
export const EntryPage = ({ title, lead, problem, onSubmit, children }: EntryPageProps) => (
  <main className={classes.page}>
    <div className={classes.card}>
      <div className={classes.head}>
        <BatonMark size={28} />
        Baton
      </div>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <div>
          <h1 className={classes.title}>{title}</h1>
          <div className={classes.lead}>{lead}</div>
        </div>
        {problem === null ? null : (
          <div className={classes.problem} role="alert">
            {problem}
          </div>
        )}
        {children}
      </form>
    </div>
  </main>
);
