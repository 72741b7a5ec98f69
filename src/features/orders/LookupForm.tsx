import { useSignal } from '@preact/signals';
import type { Translate } from '../../contract/plugin';
import type { FindResult, OrdersModel } from './model';
import type { OrdersKey } from './strings';

interface LookupFormProps {
  readonly model: OrdersModel;
  readonly t: Translate<OrdersKey>;
  /** Unique within the panel: hints are tied to fields by it. */
  readonly id: string;
  /** Filled in beforehand. */
  readonly number: string;
  onFound(number: string): void;
}

const FACTOR_INPUT = {
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
  postcode: { type: 'text', autocomplete: 'postal-code' },
} as const;

/** Number and a second factor; every failure to match says the same. */
export function LookupForm({ id, model, t, number: given, onFound }: LookupFormProps) {
  const field = model.fields[0] ?? 'email';
  const number = useSignal(given);
  const factor = useSignal('');
  const state = useSignal<FindResult | 'idle' | 'busy' | 'incomplete'>('idle');
  const isIncomplete = state.value === 'incomplete';
  const find = async () => {
    if (!number.value.trim() || !factor.value.trim()) {
      state.value = 'incomplete';
      return;
    }
    state.value = 'busy';
    const result = await model.find({ number: number.value, [field]: factor.value.trim() });
    state.value = result;
    if (result === 'found') onFound(number.value.trim().replace(/^#/, ''));
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) void find();
  };
  const lacksNumber = isIncomplete && !number.value.trim();
  const lacksFactor = isIncomplete && !factor.value.trim();
  const result = state.value;
  return (
    <div class="form">
      <label>
        <span>{t('number')}</span>
        <input
          inputMode="numeric"
          autocomplete="off"
          aria-invalid={lacksNumber}
          aria-describedby={`${id}-number`}
          value={number}
          onInput={(event) => (number.value = event.currentTarget.value)}
          onKeyDown={onEnter}
        />
        {lacksNumber && (
          <small class="wrong" id={`${id}-number`}>
            {t('missing.number')}
          </small>
        )}
      </label>
      <label>
        <span>{t(field)}</span>
        <input
          {...FACTOR_INPUT[field]}
          aria-invalid={lacksFactor}
          aria-describedby={`${id}-factor`}
          value={factor}
          onInput={(event) => (factor.value = event.currentTarget.value)}
          onKeyDown={onEnter}
        />
        <small id={`${id}-factor`} class={lacksFactor ? 'wrong' : undefined}>
          {t(lacksFactor ? 'missing.factor' : 'why')}
        </small>
      </label>
      <div role="alert">
        {(result === 'not.found' || result === 'rate.limited' || result === 'failed') && (
          <small class="wrong">{t(result)}</small>
        )}
      </div>
      <button class="primary" type="button" disabled={result === 'busy'} onClick={() => void find()}>
        {t(result === 'busy' ? 'finding' : 'find')}
      </button>
    </div>
  );
}
