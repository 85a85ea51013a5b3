import { Kbd, Modal } from '@mantine/core';
import classes from './live-chat.module.css';

interface ShortcutsModalProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const shortcuts = [
  ['j or ↓', 'Next conversation'],
  ['k or ↑', 'Conversation before'],
  ['a', 'Assign to me'],
  ['r', 'Write a reply'],
  ['Enter', 'Send; Shift Enter begins a line'],
  ['Ctrl Shift E', 'Resolve'],
  ['Ctrl K', 'Command palette'],
  ['?', 'This list'],
] as const;

export const ShortcutsModal = ({ isOpen, onClose }: ShortcutsModalProps) => (
  <Modal opened={isOpen} onClose={onClose} title="Keyboard" size="sm">
    <dl className={classes.keys}>
      {shortcuts.map(([keys, words]) => (
        <div key={keys} style={{ display: 'contents' }}>
          <dt>
            <Kbd>{keys}</Kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  </Modal>
);
