import { menuBlock } from '../menu/block.ts';
import { TextEditor } from './editor.tsx';

export const textBlock = [menuBlock, TextEditor];
