package ru.medbus.domain.reference.dictionary;

/** How a new version is brought. */
public enum LoadWay {
    /** All rows, page by page. */
    WHOLE("целиком"),
    /** What differs from the loaded version; whole when that does not come out even. */
    DIFFERENCE("разницей"),
    /** A ZIP: for the big ones. */
    ARCHIVE("архивом"),
    /** All rows, part by part, over the portal's old SOAP interface; the newest version is asked for there too. */
    SOAP("по SOAP, частями");

    private final String title;

    LoadWay(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
