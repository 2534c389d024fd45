package ru.medbus.adapters.formats;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import ru.medbus.adapters.formats.PackageFiles.RulesFile;

/** A small format of our own in the manner of the official ones: backslash imports, extensions, rules without a prefix. */
public final class Samples {
    static final String TEMPLATE = "1.2.643.5.1.13.13.14.900.9.1";

    private static final String CDA = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:hl7-org:v3" xmlns:e="urn:ext"
                   targetNamespace="urn:hl7-org:v3" elementFormDefault="qualified">
          <xs:import namespace="urn:ext" schemaLocation="ext.xsd"/>
          <xs:include schemaLocation="parts\\types.xsd"/>
          <xs:element name="ClinicalDocument">
            <xs:complexType><xs:sequence>
              <xs:element name="typeId" type="II" minOccurs="0"/>
              <xs:element name="templateId" type="II" maxOccurs="unbounded"/>
              <xs:element name="id" type="II"/>
              <xs:element name="code" type="CV"/>
              <xs:element name="effectiveTime" type="TS" minOccurs="0" maxOccurs="2"/>
              <xs:element name="value" type="ANY" minOccurs="0" maxOccurs="unbounded"/>
              <xs:element ref="e:note" minOccurs="0"/>
            </xs:sequence></xs:complexType>
          </xs:element>
        </xs:schema>""";
    private static final String TYPES = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:hl7-org:v3"
                   targetNamespace="urn:hl7-org:v3" elementFormDefault="qualified">
          <xs:import namespace="urn:ext" schemaLocation="..\\ext.xsd"/>
          <xs:simpleType name="uid"><xs:restriction base="xs:string"><xs:pattern value="[0-2](\\.[0-9]+)*"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="cs"><xs:restriction base="xs:token"><xs:enumeration value="A"/><xs:enumeration value="B"/></xs:restriction></xs:simpleType>
          <xs:complexType name="ANY" abstract="true"/>
          <xs:complexType name="II"><xs:attribute name="root" type="uid" use="required"/><xs:attribute name="extension"/></xs:complexType>
          <xs:complexType name="CV"><xs:attribute name="code" type="cs" use="required"/>
            <xs:attribute name="codeSystem" fixed="1.2.3"/></xs:complexType>
          <xs:complexType name="TS"><xs:attribute name="value" type="xs:int"/></xs:complexType>
          <xs:complexType name="ST" mixed="true"><xs:complexContent mixed="true"><xs:extension base="ANY"/></xs:complexContent></xs:complexType>
        </xs:schema>""";
    private static final String EXT = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:ext">
          <xs:element name="note"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="5"/></xs:restriction></xs:simpleType></xs:element>
        </xs:schema>""";
    private static final String RULES = """
        <!-- Схематрон для СЭМД "Проба пера (CDA) Редакция 1" -->
        <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
          <ns prefix="e" uri="urn:ext"/>
          <pattern><rule context="ClinicalDocument/templateId">
            <assert test="@root='1.2.643.5.1.13.13.14.900.9.1'">У1-1. Элемент templateId не тот.</assert>
          </rule></pattern>
          <pattern><rule context="ClinicalDocument/id"><assert test="@extension">У1-2. Нет номера.</assert></rule></pattern>
          <pattern><rule context="//e:note"><report test=".='нет'">У1-3. Примечание пустое.</report></rule></pattern>
        </schema>""";

    private Samples() {}

    public static Map<String, byte[]> schemas() {
        return Map.of("CDA.xsd", utf8(CDA), "parts/types.xsd", utf8(TYPES), "ext.xsd", utf8(EXT));
    }

    public static byte[] rules() {
        return utf8(RULES);
    }

    static PackageFiles files() {
        return new PackageFiles(schemas(), Optional.of(new RulesFile("900.sch", rules())));
    }

    /** A document that passes everything; {@code inside} stands after the code. */
    static String document(String inside) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <templateId root="%s"/>
            <id root="1.2" extension="7"/>
            <code code="A"/>%s
            </ClinicalDocument>""".formatted(TEMPLATE, inside);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
