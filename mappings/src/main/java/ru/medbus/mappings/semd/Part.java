package ru.medbus.mappings.semd;

import org.xml.sax.Attributes;

/** One part of the document, heard as it is parsed. */
interface Part {

    /** An element begins at the place. */
    void start(Place place, Attributes attributes);

    /** The element at the place ends; the text is its own when it has no children, shortened when very long. */
    void end(Place place, String text);
}
