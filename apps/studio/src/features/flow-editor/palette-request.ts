import { createStore } from 'zustand';

/** The drag type under which a block of the Explorer's palette is dropped on the canvas; its data is the block's type. */
export const paletteDragType = 'application/x-baton-block';

interface PaletteRequest {
  /** Which kind of block was asked for by click or keyboard; `count` tells one request from the next. */
  readonly type: string | null;
  readonly count: number;
}

/** The Explorer asks, the canvas adds: a place for it is the canvas's to choose. */
export const paletteRequest = createStore<PaletteRequest>(() => ({ type: null, count: 0 }));

export const requestBlock = (type: string): void => {
  paletteRequest.setState((state) => ({ type, count: state.count + 1 }));
};
