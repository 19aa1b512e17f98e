extension LanguageKnowledge {
    static let english = LanguageKnowledge(
        code: "en",
        months: [
            "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
            "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9,
            "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
        ],
        weekdays: [
            "monday": 1, "mon": 1, "tuesday": 2, "tue": 2, "tues": 2, "wednesday": 3, "wed": 3, "thursday": 4,
            "thu": 4, "thur": 4, "thurs": 4, "friday": 5, "fri": 5, "saturday": 6, "sat": 6, "sunday": 7, "sun": 7,
        ],
        dayStandsFirst: nil,
        futureCues: ["will", "next", "until", "upcoming", "tomorrow", "due", "scheduled"],
        labels: [
            "by": .author, "written by": .author, "author": .author, "authors": .author, "words by": .author,
            "words": .author, "reported by": .reporter, "reporting by": .reporter, "reporter": .reporter,
            "editing by": .editor, "edited by": .editor, "editor": .editor, "photo by": .photographer,
            "photos by": .photographer, "photographer": .photographer, "photography by": .photographer,
            "photograph": .photographer, "tags": .keywords, "tag": .keywords, "keywords": .keywords,
            "topics": .keywords, "filed under": .keywords, "source": .source, "sources": .source,
            "published": .published, "published on": .published, "posted": .published, "posted on": .published,
            "date": .published, "first published": .published, "updated": .modified, "last updated": .modified,
            "last modified": .modified, "modified": .modified, "category": .section, "section": .section,
            "posted in": .section,
        ],
        bylineOpeners: ["by", "written by", "story by", "words by"],
        sourceCues: ["as reported by", "as quoted by", "quoted by", "according to a report by", "citing"],
        linkOpeners: [
            "read also", "also read", "read more", "see also", "related", "related articles", "related stories",
            "related story", "read next", "more on this story", "recommended", "watch", "listen", "don't miss",
            "you may also like",
        ],
        captionOpeners: [
            "file photo", "photo credit", "image credit", "image source", "image caption", "photo illustration",
        ],
        commentFormOpeners: [
            "leave a reply", "leave a comment", "your email address will not be published",
            "required fields are marked", "post a comment", "cancel reply", "save my name, email",
        ],
        furnitureLines: [
            "for immediate release", "press release", "news release", "media release",
            "share", "share this", "share this article", "share this story", "share on facebook", "share on twitter",
            "tweet", "print", "email", "advertisement", "ad", "comments", "comment", "subscribe", "sign up",
            "copy link", "read more", "continue reading", "story continues below advertisement", "close", "save",
            "skip to content", "skip to main content", "skip advertisement", "link copied", "sponsored",
            "article continues below", "scroll to continue with content", "facebook", "twitter", "whatsapp",
            "linkedin", "pinterest", "reddit", "more", "follow us", "follow", "menu", "top", "back to top",
        ],
        furnitureOpeners: [
            "story continues below", "article continues after", "article continues below", "sign up for our",
            "sign up to our", "subscribe to our", "follow us on", "get the latest", "click here to",
            "scroll to continue", "this article was originally published", "this story was originally published",
            "advertisement -", "like us on facebook", "share this on", "click to share",
        ],
        usageTerms: [
            "all rights reserved", "may not be published, broadcast", "may not be reproduced",
            "text and data mining", "without written permission", "without permission", "reproduction without",
            "not be used to train", "reserves all rights",
        ],
        copyrightOpeners: ["copyright", "©", "(c)"],
        conjunctions: ["and"]
    )
}
