package ru.medbus.adapters.nsi;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The old SOAP interface of ФР НСИ. Its names were seen in public clients only, so all of them are settings.
 *
 * @param url        of the service; below {@code medbus.nsi.url} when it is not given
 * @param namespace  of its operations
 * @param parameters operation → names of its parameters in their order; those that are not given are the known ones
 */
@ConfigurationProperties("medbus.nsi.soap")
public record NsiSoapProperties(URI url, @DefaultValue("urn:service") String namespace,
        @DefaultValue Map<String, List<String>> parameters) {
    private static final Map<String, List<String>> KNOWN = Map.of(
            "getVersionList", List.of("userKey5", "refbookCode4"),
            "getRefbookStructure", List.of("userKey4", "refbookCode3"),
            "getRefbookParts", List.of("userKey3", "refbookCode2", "version2"),
            "getRefbookPartial", List.of("userKey2", "refbookCode1", "version1", "partNumber"));

    List<String> parametersOf(String operation) {
        return parameters.getOrDefault(operation, KNOWN.get(operation));
    }
}
