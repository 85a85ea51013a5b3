import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';

interface IconButtonProps extends ActionIconProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Named in the tooltip (design.md). */
  readonly shortcut?: string;
  readonly onClick?: () => void;
  readonly isPressed?: boolean;
}

/** An icon with its name as tooltip and for screen readers. */
export const IconButton = ({ icon: Icon, label, shortcut, onClick, isPressed, ...rest }: IconButtonProps) => (
  <Tooltip label={shortcut === undefined ? label : `${label} (${shortcut})`}>
    <ActionIcon aria-label={label} aria-pressed={isPressed} onClick={onClick} {...rest}>
      <Icon size={16} aria-hidden />
    </ActionIcon>
  </Tooltip>
);
