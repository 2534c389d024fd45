package ru.medbus.domain.drugsupply.prescriber;

import java.util.Locale;
import java.util.Set;
import ru.medbus.domain.passport.Employment;

/**
 * Which posts do a deed.
 *
 * @param posts         codes of НСИ 11.1002; empty: by the words
 * @param postWords     a post whose name begins with one of them
 * @param headWords     a post whose name begins with one of them is the head, who gives documents legal force
 * @param qualification a certificate or an accreditation must last on the day
 */
record PostRules(Set<String> posts, Set<String> postWords, Set<String> headWords, boolean qualification) {

    boolean entitled(Employment employment) {
        return posts.isEmpty() ? begins(employment, postWords) : posts.contains(employment.postCode());
    }

    boolean head(Employment employment) {
        return begins(employment, headWords);
    }

    private static boolean begins(Employment employment, Set<String> words) {
        var name = employment.postName().toLowerCase(Locale.ROOT);
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(name::startsWith);
    }
}
