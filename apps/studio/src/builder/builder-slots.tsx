import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Places of the builder's frame that the canvas fills: beside the bot's name, at the header's end, and the right column. */
export type BuilderSlotName = 'status' | 'actions' | 'inspector';

type Places = Readonly<Record<BuilderSlotName, HTMLElement | null>>;

interface Slots {
  readonly places: Places;
  readonly set: (name: BuilderSlotName, element: HTMLElement | null) => void;
}

const SlotsContext = createContext<Slots | null>(null);

const useSlots = (): Slots => {
  const slots = useContext(SlotsContext);
  if (slots === null) throw new Error('A slot is used outside of the builder.');
  return slots;
};

export const BuilderSlotsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [places, setPlaces] = useState<Places>({ status: null, actions: null, inspector: null });
  const set = useCallback(
    (name: BuilderSlotName, element: HTMLElement | null) =>
      setPlaces((before) => (before[name] === element ? before : { ...before, [name]: element })),
    [],
  );
  const slots = useMemo<Slots>(() => ({ places, set }), [places, set]);
  return <SlotsContext value={slots}>{children}</SlotsContext>;
};

interface BuilderPlaceProps {
  readonly name: BuilderSlotName;
  readonly className?: string | undefined;
}

/** Where a slot is drawn; the frame's side. */
export const BuilderPlace = ({ name, className }: BuilderPlaceProps) => {
  const { set } = useSlots();
  const attach = useCallback((element: HTMLElement | null) => set(name, element), [name, set]);
  return <div ref={attach} className={className} />;
};

/** Draws its children in the frame's place; the canvas's side. */
export const BuilderSlot = ({ name, children }: { readonly name: BuilderSlotName; readonly children: ReactNode }) => {
  const element = useSlots().places[name];
  return element === null ? null : createPortal(children, element);
};
