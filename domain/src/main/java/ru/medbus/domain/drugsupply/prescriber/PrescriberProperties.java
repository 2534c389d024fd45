package ru.medbus.domain.drugsupply.prescriber;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may prescribe. The list of posts is not in order 1094н by codes, so the region sets it.
 *
 * @param posts         codes of НСИ 11.1002; empty: by the words
 * @param postWords     a post whose name begins with one of them may prescribe
 * @param headWords     a post whose name begins with one of them is the head, who gives documents legal force
 * @param qualification a certificate or an accreditation must last on the day
 */
@ConfigurationProperties("medbus.prescriber")
public record PrescriberProperties(@DefaultValue Set<String> posts, @DefaultValue("врач") Set<String> postWords,
        @DefaultValue("главный врач") Set<String> headWords, @DefaultValue("true") boolean qualification) {

    PostRules rules() {
        return new PostRules(posts, postWords, headWords, qualification);
    }
}
