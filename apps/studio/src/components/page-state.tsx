import { Button, Skeleton, Stack } from '@mantine/core';
import { CircleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorText } from '../lib/refusal.ts';
import classes from './page-state.module.css';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** What to do next (design.md: every empty state teaches the next step). */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export const EmptyState = ({ icon: Icon, title, children, action }: EmptyStateProps) => (
  <div className={classes.state}>
    <span className={classes.icon}>
      <Icon size={20} aria-hidden />
    </span>
    <div className={classes.title}>{title}</div>
    <div className={classes.words}>{children}</div>
    {action}
  </div>
);

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

export const ErrorState = ({ error, onRetry }: ErrorStateProps) => (
  <div className={classes.state} role="alert">
    <span className={classes.icon}>
      <CircleAlert size={20} aria-hidden />
    </span>
    <div className={classes.title}>This could not be loaded</div>
    <div className={classes.words}>{errorText(error)}</div>
    {onRetry === undefined ? null : (
      <Button variant="default" onClick={onRetry}>
        Try again
      </Button>
    )}
  </div>
);

interface RowSkeletonsProps {
  readonly count: number;
  readonly height: number;
  readonly label: string;
}

/** Rows of the height that the loaded ones will have, so that nothing jumps. */
export const RowSkeletons = ({ count, height, label }: RowSkeletonsProps) => (
  <Stack gap={8} p={12} role="status" aria-label={label}>
    {Array.from({ length: count }, (_, index) => (
      <Skeleton key={index} height={height} radius={6} />
    ))}
  </Stack>
);
