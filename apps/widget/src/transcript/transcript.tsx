import { interfaceTexts } from '../texts/interface-texts.ts';
import type { InterfaceTexts } from '../texts/interface-texts.ts';
import { MessageBubble, PendingBubble } from './bubble.tsx';
import { Choices } from './choices.tsx';
import { dayWording } from './day-wording.ts';
import { rowsOf } from './grouping.ts';
import type { TranscriptRow } from './grouping.ts';
import type { TranscriptView } from './transcript-view.ts';
import { useStayInPlace } from './use-stay-in-place.ts';

interface TranscriptProps {
  readonly view: TranscriptView;
  onChoose(choiceId: string, title: string): void;
  onSendAgain(clientId: string): void;
}

const sideOf = (row: TranscriptRow): string => (row.line.kind === 'pending' ? 'visitor' : row.line.message.author.kind);

const nameOf = (row: TranscriptRow, texts: InterfaceTexts): string | null => {
  if (row.line.kind === 'pending') return null;
  const { kind, name } = row.line.message.author;
  if (kind === 'agent') return name ?? texts.agent;
  return kind === 'bot' ? (name ?? texts.bot) : null;
};

const Row = ({
  row,
  texts,
  onSendAgain,
}: { row: TranscriptRow; texts: InterfaceTexts } & Pick<TranscriptProps, 'onSendAgain'>) => {
  const name = row.isFirstOfGroup ? nameOf(row, texts) : null;
  return (
    <>
      {row.day === null ? null : <div class="day">{row.day}</div>}
      <div class={`row ${sideOf(row)} ${row.isFirstOfGroup ? 'first' : ''}`}>
        {name === null ? null : <div class="name">{name}</div>}
        {row.line.kind === 'message' ? (
          <MessageBubble message={row.line.message} />
        ) : (
          <PendingBubble pending={row.line.pending} texts={texts} onSendAgain={onSendAgain} />
        )}
      </div>
    </>
  );
};

const Typing = ({ view, texts }: { view: TranscriptView; texts: InterfaceTexts }) =>
  view.typing === null ? null : (
    <div class="row agent first typing">
      <div class="bubble" role="img" aria-label={`${view.typing.name ?? texts.agent} ${texts.typing}`}>
        <i /> <i /> <i />
      </div>
    </div>
  );

/** A conversation as its visitor sees it: drawn once, for the widget, the hosted page and the previews of the studio. */
export const Transcript = ({ view, onChoose, onSendAgain }: TranscriptProps) => {
  const texts = interfaceTexts(view.locale);
  const rows = rowsOf(view, dayWording(view.locale, texts.today));
  const place = useStayInPlace(rows.length, `${view.awaiting?.kind}${view.typing === null}${view.pending.length}`);
  return (
    <div class="frame">
      <div
        class="list"
        ref={place.list}
        onScroll={place.onScroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-label={texts.conversation}
      >
        <div class="spring" />
        {rows.map((row) => (
          <Row key={row.key} row={row} texts={texts} onSendAgain={onSendAgain} />
        ))}
        <Typing view={view} texts={texts} />
        {view.pending.length === 0 ? <Choices awaiting={view.awaiting} onChoose={onChoose} /> : null}
      </div>
      {place.missed === 0 ? null : (
        <button type="button" class="missed" onClick={place.toEnd}>
          {place.missed === 1 ? texts.oneNew : texts.manyNew.replace('{count}', String(place.missed))}
        </button>
      )}
    </div>
  );
};
