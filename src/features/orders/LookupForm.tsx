import { useSignal, type Signal } from '@preact/signals';
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

interface FieldProps {
  /** Kind of keyboard and what the browser may fill in. */
  readonly input: {
    readonly type: 'text' | 'email' | 'tel';
    readonly autocomplete: 'off' | 'email' | 'tel' | 'postal-code';
  };
  readonly id: string;
  readonly label: string;
  readonly text: Signal<string>;
  /** Said under the field. */
  readonly hint: string | false;
  readonly isWrong: boolean;
  onEnter(): void;
}

function Field({ id, label, text, hint, isWrong, onEnter, input }: FieldProps) {
  return (
    <div class="field">
      <label for={`${id}-input`}>{label}</label>
      <input
        {...(input as { type: 'text' })}
        id={`${id}-input`}
        aria-invalid={isWrong}
        aria-describedby={id}
        value={text}
        onInput={(event) => (text.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) onEnter();
        }}
      />
      <small id={id} class={isWrong ? 'wrong' : undefined}>
        {hint}
      </small>
    </div>
  );
}

/** Number and a second factor; every failure to match says the same. */
export function LookupForm({ id, model, t, number: given, onFound }: LookupFormProps) {
  const field = model.fields[0] ?? 'email';
  const number = useSignal(given);
  const factor = useSignal('');
  const state = useSignal<FindResult | 'idle' | 'busy' | 'incomplete'>('idle');
  const isIncomplete = state.value === 'incomplete';
  const find = async () => {
    const [wanted, proof] = [number.peek().trim(), factor.peek().trim()];
    if (!wanted || !proof) {
      state.value = 'incomplete';
      return;
    }
    state.value = 'busy';
    const result = await model.find({ number: wanted, [field]: proof });
    state.value = result;
    if (result === 'found') onFound(wanted.replace(/^#/, ''));
  };
  const lacksNumber = isIncomplete && !number.value.trim();
  const lacksFactor = isIncomplete && !factor.value.trim();
  const result = state.value;
  return (
    <div class="form">
      <Field
        id={`${id}-number`}
        label={t('number')}
        text={number}
        hint={lacksNumber && t('missing.number')}
        isWrong={lacksNumber}
        input={{ type: 'text', autocomplete: 'off' }}
        onEnter={find}
      />
      <Field
        id={`${id}-factor`}
        label={t(field)}
        text={factor}
        hint={t(lacksFactor ? 'missing.factor' : 'why')}
        isWrong={lacksFactor}
        input={FACTOR_INPUT[field]}
        onEnter={find}
      />
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
