import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Names the browser's tab while mounted. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Baton`;
  }, [title]);
};

/** A page with one column: its title, its actions, its content. */
export const Page = ({ title, actions, children }: PageProps) => {
  usePageTitle(title);
  return (
    <main className={classes.page}>
      <div className={classes.inner}>
        <div className={classes.head}>
          <h1 className={classes.title}>{title}</h1>
          {actions}
        </div>
        {children}
      </div>
    </main>
  );
};
