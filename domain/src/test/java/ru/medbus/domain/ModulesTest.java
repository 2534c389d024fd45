package ru.medbus.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Capabilities of the domain: passport ← patient ← { drugsupply, claims }; all may use the supporting ones. */
@AnalyzeClasses(packages = "ru.medbus.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

    @ArchTest
    static final ArchRule SUPPORTING_KNOW_NO_BUSINESS = noClasses()
            .that().resideInAnyPackage(capability("reference"), capability("journal"), capability("access"),
                    capability("shared"))
            .should().dependOnClassesThat().resideInAnyPackage(capability("passport"), capability("patient"),
                    capability("drugsupply"), capability("claims"));

    @ArchTest
    static final ArchRule PASSPORT_COMES_FIRST = noClasses().that().resideInAPackage(capability("passport"))
            .should().dependOnClassesThat().resideInAnyPackage(capability("patient"), capability("drugsupply"),
                    capability("claims"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PATIENT_COMES_SECOND = noClasses().that().resideInAPackage(capability("patient"))
            .should().dependOnClassesThat().resideInAnyPackage(capability("drugsupply"), capability("claims"));

    @ArchTest
    static final ArchRule CAPABILITIES_HAVE_NO_CYCLES = slices().matching("ru.medbus.domain.(*)..")
            .should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_SERVICE_KNOWS_ITS_MAPPER = classes()
            .that().haveSimpleNameEndingWith("Mapper").should().bePackagePrivate();

    private static String capability(String name) {
        return "ru.medbus.domain." + name + "..";
    }
}
