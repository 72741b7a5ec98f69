/** At least this sure, an answer is given at once. */
export const ANSWER_CONFIDENCE = 0.55;
/** At least this sure, the bot asks "is it one of these?". */
export const GUESS_CONFIDENCE = 0.2;
/** How many it asks about at most. */
export const MAX_GUESSES = 3;
