//! Markdown as somebody typed it, taken apart into blocks. Nothing that was written is left out.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

/// How a piece of text stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tone {
    /// Not at all.
    #[default]
    Plain,
    /// As a heading.
    Heading,
    /// A little.
    Emphasis,
    /// Clearly.
    Strong,
    /// As something to be taken letter by letter.
    Code,
}

/// A paragraph, heading or item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// Within how many quotes it stands.
    pub(super) quotes: usize,
    /// Within how many lists it stands.
    pub(super) depth: usize,
    /// What stands before it, if it begins an item: its number, or nothing but a mark.
    pub(super) item: Option<Option<u64>>,
    /// Whether it follows the one before it without an empty row.
    pub(super) is_close: bool,
    /// Whether it is a line across.
    pub(super) is_rule: bool,
    /// The text, piece by piece; line breaks are kept.
    pub(super) pieces: Vec<(String, Tone)>,
}

/// The blocks of a text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let text = with_definitions_shown(text);
    let mut reading = Reading::default();
    for event in Parser::new(&text) {
        reading.take(event);
    }
    reading.end_block();
    reading.blocks
}

/// A line such as `[word]: something` would only define a link and be seen nowhere: a backslash
/// before it makes it a line like others.
fn with_definitions_shown(text: &str) -> String {
    /// How often the same word may be defined before every bracket is taken for one.
    const MOST: usize = 8;
    let mut text = text.to_owned();
    for _ in 0..MOST {
        let parser = Parser::new(&text);
        let definitions = parser.reference_definitions().iter();
        let mut places: Vec<usize> = definitions.map(|(_, found)| found.span.start).collect();
        if places.is_empty() {
            return text;
        }
        places.sort_unstable_by(|one, other| other.cmp(one));
        for place in places {
            text.insert(place, '\\');
        }
    }
    text.replace('[', "\\[")
}

#[derive(Default)]
struct Reading {
    blocks: Vec<Block>,
    on: Block,
    quotes: usize,
    lists: Vec<Option<u64>>,
    tones: Vec<Tone>,
    /// Where the links lead that are not at their end yet, and what is said of them.
    links: Vec<(String, String)>,
    /// Whether the next block begins an item.
    item: Option<Option<u64>>,
    is_close: bool,
}

impl Reading {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.push(&text),
            Event::Code(text) => {
                self.tones.push(Tone::Code);
                self.push(&text);
                self.tones.pop();
            }
            Event::SoftBreak | Event::HardBreak => self.push("\n"),
            Event::Rule => {
                self.end_block();
                self.blocks.push(Block { is_rule: true, ..Block::default() });
            }
            other => {
                if let Event::InlineMath(text) | Event::DisplayMath(text) = other {
                    self.push(&text);
                }
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.end_block();
                let is_high = matches!(level, HeadingLevel::H1 | HeadingLevel::H2);
                self.tones.push(if is_high { Tone::Heading } else { Tone::Strong });
            }
            Tag::BlockQuote(_) => {
                self.end_block();
                self.quotes += 1;
            }
            Tag::List(first) => {
                self.end_block();
                self.is_close = !self.lists.is_empty();
                self.lists.push(first);
            }
            Tag::Item => {
                self.end_block();
                if let Some(number) = self.lists.last_mut() {
                    self.item = Some(*number);
                    *number = number.map(|number| number.saturating_add(1));
                }
            }
            Tag::Emphasis => self.tones.push(Tone::Emphasis),
            Tag::Strong => self.tones.push(Tone::Strong),
            Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. } => {
                let title = Some(title).filter(|title| !title.is_empty());
                let title = title.map_or_else(String::new, |title| format!(" “{title}”"));
                self.links.push((dest_url.into_string(), title));
            }
            Tag::CodeBlock(kind) => {
                self.end_block();
                if let CodeBlockKind::Fenced(language) = kind
                    && !language.is_empty()
                {
                    self.push(&format!("{language}\n"));
                }
            }
            Tag::Paragraph | Tag::HtmlBlock => self.end_block(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => {
                self.tones.pop();
            }
            TagEnd::Heading(_) => {
                self.end_block();
                self.tones.pop();
            }
            TagEnd::Link | TagEnd::Image => {
                let (link, title) = self.links.pop().unwrap_or_default();
                let is_said = self.on.pieces.last().is_some_and(|(text, _)| text.ends_with(&link));
                if !is_said || !title.is_empty() {
                    self.push(&format!(" ({link}{title})"));
                }
            }
            TagEnd::BlockQuote(_) => {
                self.end_block();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.end_block();
                self.lists.pop();
                self.is_close = !self.lists.is_empty();
            }
            TagEnd::Item => {
                self.end_block();
                if let Some(number) = self.item.take() {
                    // An item without words was written as well.
                    self.item = Some(number);
                    self.begin();
                    let empty = std::mem::take(&mut self.on);
                    self.blocks.push(empty);
                }
                self.is_close = true;
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end_block(),
            _ => {}
        }
    }

    fn begin(&mut self) {
        self.on.quotes = self.quotes;
        self.on.depth = self.lists.len();
        self.on.item = self.item.take();
        self.on.is_close = std::mem::take(&mut self.is_close);
    }

    fn push(&mut self, text: &str) {
        if self.on.pieces.is_empty() {
            self.begin();
        }
        let tone = self.tones.last().copied().unwrap_or_default();
        match self.on.pieces.last_mut() {
            Some((last, last_tone)) if *last_tone == tone => last.push_str(text),
            _ => self.on.pieces.push((text.to_owned(), tone)),
        }
    }

    fn end_block(&mut self) {
        if let Some((last, _)) = self.on.pieces.last_mut() {
            last.truncate(last.trim_end_matches('\n').len());
            let block = std::mem::take(&mut self.on);
            self.blocks.push(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Tone, blocks};
    use proptest::prelude::proptest;

    proptest! {
        #[test]
        fn every_letter_that_was_typed_is_shown(text in "[ab \n\t#*_>`~\\-+<!()\\[\\]:\"'=/]{0,60}") {
            let shown: String = blocks(&text).iter().map(words).collect();
            let count = |text: &str| text.matches(['a', 'b']).count();
            assert!(count(&shown) >= count(&text), "{text:?} is shown as {shown:?}");
        }
    }

    fn words(block: &Block) -> String {
        block.pieces.iter().map(|(text, _)| text.as_str()).collect()
    }

    #[test]
    fn headings_emphasis_lists_and_quotes_are_told_apart() {
        let text = "# Stairs\n\nIt was *nearly* said,\nand **not**.\n\n- one\n- two\n  1. deep\n\n> her words\n\n---\n";
        let blocks = blocks(text);
        assert_eq!(blocks[0].pieces, [("Stairs".to_owned(), Tone::Heading)]);
        assert_eq!(blocks[1].pieces[1], ("nearly".to_owned(), Tone::Emphasis));
        assert_eq!(words(&blocks[1]), "It was nearly said,\nand not.");
        let items: Vec<_> = blocks[2..5].iter().map(|block| (block.depth, block.item)).collect();
        assert_eq!(items, [(1, Some(None)), (1, Some(None)), (2, Some(Some(1)))]);
        assert!(!blocks[2].is_close && blocks[3].is_close && blocks[4].is_close);
        assert_eq!((blocks[5].quotes, words(&blocks[5]).as_str()), (1, "her words"));
        assert!(blocks[6].is_rule);
    }

    #[test]
    fn nothing_that_was_written_is_left_out() {
        for text in [
            "[street]: the one with the shop",
            "> [street]: the one",
            "<b>loud</b> and <!-- quiet -->",
            "    four blanks\n    and again",
            "```\ncode *as is*\n```",
            "1986. A great year",
            "see [the list](https://example.org/a)",
            "- [a]: b\n\n[a]: c \"d\"",
            "![a picture](of.png \"the door\") and <https://example.org>",
            "~~~text\nwords\n~~~",
            "a line  \nand another\n\n\n\nlater",
        ] {
            let shown: String = blocks(text).iter().map(|block| words(block) + "\n").collect();
            let wanted = text.replace(['`', '~', '!', '<', '>', '"'], " ").replace("1986. ", "");
            let wanted = wanted.replace("](", " ");
            for word in wanted.split_whitespace() {
                let word = word.trim_matches(['[', ']', '(', ')', ':', '-']);
                assert!(shown.contains(word), "{word:?} of {text:?} in {shown:?}");
            }
        }
        assert_eq!(blocks("-\n- two").len(), 2);
        assert_eq!(blocks("1986. A great year")[0].item, Some(Some(1986)));
    }
}
