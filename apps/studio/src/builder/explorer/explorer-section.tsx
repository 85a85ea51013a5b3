import { UnstyledButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { ChevronRight, type LucideIcon } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import classes from './explorer.module.css';

interface ExplorerSectionProps {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** One of the seven sections; whether it is open is remembered. */
export const ExplorerSection = ({ name, icon: Icon, isOpenAtFirst = false, children }: ExplorerSectionProps) => {
  const [isOpen, setIsOpen] = useLocalStorage({ key: `baton.explorer.${name}`, defaultValue: isOpenAtFirst });
  const bodyId = useId();
  return (
    <section className={classes.section} aria-label={name}>
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon size={16} aria-hidden />
        {name}
        <ChevronRight size={14} className={classes.chevron} aria-hidden />
      </UnstyledButton>
      <div id={bodyId} className={classes.body} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </section>
  );
};
