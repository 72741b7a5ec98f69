import type { FaqEntry } from '../../contract/types';
import { Icon } from '../../ui/Icon';
import { NEXT } from './icons';

interface QuestionListProps {
  readonly entries: readonly FaqEntry[];
  onChoose(entry: FaqEntry): void;
}

/** Questions as rows; choosing one opens its answer. */
export function QuestionList({ entries, onChoose }: QuestionListProps) {
  return (
    <ul class="questions">
      {entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" onClick={() => onChoose(entry)}>
            <span dir="auto">{entry.question}</span>
            <Icon d={NEXT} directed />
          </button>
        </li>
      ))}
    </ul>
  );
}
