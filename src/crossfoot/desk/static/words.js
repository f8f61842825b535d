// Sentences in the language of the page; those of its catalogue came with it.

const { sentences = {}, forms = [] } = JSON.parse(document.getElementById("words").textContent);

const filled = (sentence, figures) => sentence.replace(/\{(\w+)\}/g, (whole, name) => name in figures ? figures[name] : whole);

/** The sentence in the language of the page, with `{names}` filled in. */
export const translated = (sentence, figures = {}) => filled(sentences[sentence] ?? sentence, figures);

/** The form that the number takes; it goes in as `{number}`. */
export function translatedPlural(one, several, number, figures = {}) {
  const known = sentences[one];
  const form = known ? known[forms[number < forms.length ? number : 100 + number % 100]] : number === 1 ? one : several;
  return filled(form, { number, ...figures });
}
