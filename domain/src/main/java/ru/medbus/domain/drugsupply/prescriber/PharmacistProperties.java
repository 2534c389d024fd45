package ru.medbus.domain.drugsupply.prescriber;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs that a drug was handed out. Which codes of posts these are no order says, so the region sets it.
 *
 * @param posts         codes of НСИ 11.1002; empty: by the words
 * @param postWords     a post whose name begins with one of them may dispense
 * @param headWords     a post whose name begins with one of them is the head, who gives documents legal force
 * @param qualification a certificate or an accreditation must last on the day
 */
@ConfigurationProperties("medbus.pharmacist")
public record PharmacistProperties(@DefaultValue Set<String> posts,
        @DefaultValue( {
                "провизор", "фармацевт", "старший провизор", "старший фармацевт", "директор",
                "заведующ"}) Set<String> postWords,
        @DefaultValue({"директор", "заведующ", "генеральный директор"}) Set<String> headWords,
        @DefaultValue("true") boolean qualification){

    PostRules rules() {
        return new PostRules(posts, postWords, headWords, qualification);
    }
}
