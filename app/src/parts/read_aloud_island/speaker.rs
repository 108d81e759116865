//! Speaks passages one sentence after another, and shows which.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::ops::Range;
use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisEvent, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::passage::Passage;
use super::voice::{self, Voice};

/// How the reader wants pages read.
pub struct Manner {
    /// As in `lang`.
    pub language: String,
    /// The voice they chose, by the browser's name for it; empty when none.
    pub voice: String,
    /// As browsers count: 1 is how the voice is made.
    pub rate: f32,
}

/// One page's voice; copies share it.
#[derive(Clone)]
pub struct Speaker(Rc<Shared>);

struct Shared {
    synthesis: SpeechSynthesis,
    manner: Manner,
    /// Told when speaking begins and ends, and whether it ended because this device could not speak.
    changed: Box<dyn Fn(Speaking)>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<(Rc<Passage>, Range<usize>)>,
    /// Speaks in place of the chosen voice, to be heard before it is chosen.
    tried: Option<String>,
    /// Kept here because browsers forget an utterance that nobody holds, and then never say that it ended.
    now: Option<(SpeechSynthesisUtterance, Rc<Passage>, Range<usize>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Speaking {
    Begun,
    Done,
    Failed,
}

impl Speaker {
    pub fn new(synthesis: SpeechSynthesis, manner: Manner, changed: impl Fn(Speaking) + 'static) -> Self {
        // some browsers fill the list only after it was asked for once
        let _ = synthesis.get_voices();
        Self(Rc::new(Shared { synthesis, manner, changed: Box::new(changed), state: RefCell::default() }))
    }

    /// Leaves off what is being said and speaks these; with a voice that is tried, if there is one.
    pub fn speak(&self, passages: Vec<Passage>, tried: Option<String>) {
        self.quiet();
        self.0.state.borrow_mut().tried = tried;
        let mut waiting = VecDeque::new();
        for passage in passages.into_iter().map(Rc::new) {
            waiting.extend(passage.sentences().into_iter().map(|range| (Rc::clone(&passage), range)));
        }
        self.0.state.borrow_mut().waiting = waiting;
        (self.0.changed)(Speaking::Begun);
        self.next();
    }

    pub fn stop(&self) {
        self.quiet();
        (self.0.changed)(Speaking::Done);
    }

    /// `cancel()`, never a pause: on Android a pause is a cancel, and on network voices it does nothing.
    fn quiet(&self) {
        self.0.state.borrow_mut().waiting.clear();
        self.let_go();
        self.0.synthesis.cancel();
    }

    fn let_go(&self) {
        if let Some((utterance, passage, _)) = self.0.state.borrow_mut().now.take() {
            utterance.set_onend(None);
            utterance.set_onerror(None);
            utterance.set_onboundary(None);
            passage.clear();
        }
    }

    fn next(&self) {
        self.let_go();
        let next = self.0.state.borrow_mut().waiting.pop_front();
        let Some((passage, range)) = next else { return (self.0.changed)(Speaking::Done) };
        let voice = self.voice();
        if voice.is_none() && self.0.synthesis.get_voices().length() > 0 {
            // left to choose, the browser would read this in a voice of another language (R29)
            self.quiet();
            return (self.0.changed)(Speaking::Failed);
        }
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&passage.words(range.clone())) else { return };
        utterance.set_lang(&self.0.manner.language);
        utterance.set_rate(self.0.manner.rate);
        utterance.set_voice(voice.as_ref());
        self.listen(&utterance);
        passage.show_sentence(range.clone());
        self.0.state.borrow_mut().now = Some((utterance.clone(), passage, range));
        self.0.synthesis.speak(&utterance);
    }

    fn listen(&self, utterance: &SpeechSynthesisUtterance) {
        let speaker = self.clone();
        let ended = Closure::once_into_js(move || speaker.next());
        utterance.set_onend(Some(ended.unchecked_ref()));
        let speaker = self.clone();
        let failed = Closure::once_into_js(move || {
            speaker.quiet();
            (speaker.0.changed)(Speaking::Failed);
        });
        utterance.set_onerror(Some(failed.unchecked_ref()));
        let speaker = self.clone();
        let word = Closure::<dyn Fn(SpeechSynthesisEvent)>::new(move |event| speaker.show_word(&event)).into_js_value();
        utterance.set_onboundary(Some(word.unchecked_ref()));
    }

    fn show_word(&self, event: &SpeechSynthesisEvent) {
        if let Some((_, passage, range)) = &self.0.state.borrow().now
            && event.name().is_none_or(|name| name != "sentence")
        {
            let start = range.start + event.char_index() as usize;
            let end = match event.char_length() {
                Some(length) if length > 0 => start + length as usize,
                _ => passage.word_end(start),
            };
            passage.show_word(start..end.min(range.end));
        }
    }

    /// The voices of this device that speak the page's language, by the browser's names: what to choose by, and what to
    /// call it.
    pub fn offered(&self) -> Vec<(String, String)> {
        let speaks = |voice: &SpeechSynthesisVoice| voice::speaks(&voice.lang(), &self.0.manner.language);
        self.voices().iter().filter(|voice| speaks(voice)).map(|voice| (voice.voice_uri(), voice.name())).collect()
    }

    fn voices(&self) -> Vec<SpeechSynthesisVoice> {
        self.0.synthesis.get_voices().iter().map(JsCast::unchecked_into).collect()
    }

    /// Asked for at each sentence, since the list may come late. Where nobody chose, the one used before on this device.
    fn voice(&self) -> Option<SpeechSynthesisVoice> {
        let Manner { language, voice: chosen, .. } = &self.0.manner;
        let offered = self.voices();
        let voices: Vec<Voice> = offered
            .iter()
            .map(|voice| Voice { uri: voice.voice_uri(), language: voice.lang(), local: voice.local_service() })
            .collect();
        let storage = leptos::prelude::window().local_storage().ok().flatten();
        let key = format!("voice {language}");
        let tried = self.0.state.borrow().tried.clone();
        let wanted = tried.or_else(|| Some(chosen.clone()).filter(|chosen| !chosen.is_empty()));
        let before = wanted.clone().or_else(|| storage.as_ref()?.get_item(&key).ok().flatten());
        let best = voice::best(&voices, language, before.as_deref())?;
        let is_new = wanted.is_none() && before.as_deref() != Some(voices[best].uri.as_str());
        if let Some(storage) = storage.filter(|_| is_new) {
            let _ = storage.set_item(&key, &voices[best].uri);
        }
        offered.into_iter().nth(best)
    }
}
