package ru.medbus.console.messages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.docs.GuidePicture;
import ru.medbus.domain.access.AccessLog;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.scenario.Mis;
import ru.medbus.scenario.SignedDocuments;
import ru.medbus.web.BrowserTest;

/** The administrator finds a document, looks into it for a reason, and repairs what is aside. Its pictures are the guide's. */
class MessagesBrowserIT extends BrowserTest {
    private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions()
            .setTimeout(60_000);

    @Autowired
    private Mis mis;
    @Autowired
    private AccessLog accesses;

    @Test
    void documentIsFoundBySnilsOpenedForAReasonAndWhatIsAsideIsDelivered() throws Exception {
        var document = SignedDocuments.prescription();
        var id = mis.aside(document, "DISABLED_RMIS");
        signIn("admin");
        guide("home");

        page.keyboard().press("/");
        page.keyboard().type(snils(document));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/console/messages/" + id + "$"));
        assertThat(heading()).containsText("рецепт");
        guide("message");

        page.getByLabel("Открыть: Документ").first().click();
        page.locator("dialog[open] textarea").fill("Запрос поликлиники № 5 от 23.11");
        guide("body-reason");
        page.locator("dialog[open] .primary").click();
        assertThat(page.locator("pre.body")).containsText("<ClinicalDocument");
        guide("body");
        Assertions.assertThat(accesses.find(new LogFilter("admin", id, "", Optional.empty(), Optional.empty(),
                Optional.empty(), 5)).items()).extracting(look -> look.reason())
                .containsExactly("Запрос поликлиники № 5 от 23.11");

        page.navigate("/console/messages/" + id);
        page.getByText("Все сообщения, отложенные по той же причине").click();
        guide("aside-group");
        page.getByLabel("Причина повтора").fill("Правило регистрации заведено");
        page.getByRole(AriaRole.BUTTON, button("Повторить 1")).click();
        page.waitForURL(Pattern.compile(".*/console/aside/work/\\d+$"));
        guide("aside-work");
        assertThat(page.getByText("завершён")).isVisible(SOON);
        page.navigate("/console/messages/" + id);
        assertThat(page.locator("aside .badge", new Page.LocatorOptions().setHasText("доставлено")).first())
                .isVisible(SOON);
        guide("message-delivered");
    }

    @Test
    void listsAreWalkedByKeyboardAndFit() throws Exception {
        var id = mis.aside(SignedDocuments.prescription(), "ACCESS_DENIED");
        mis.accepted(SignedDocuments.prescription());
        signIn("admin");
        page.navigate("/console/messages");
        guide("messages");
        page.getByLabel("Состояние").selectOption("aside");
        page.waitForURL("**/console/messages?state=aside");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/console/messages/" + id);
        page.getByText("Повторить…").click();
        page.locator("dialog[open] textarea").fill("Право на документ выдано");
        guide("resend");
        page.keyboard().press("Escape");
        page.navigate("/console/messages/" + id + "/print");
        guide("message-print");
        page.navigate("/console/aside");
        guide("aside");
    }

    @Test
    void newMessagesAreAnnouncedAndNothingMoves() throws Exception {
        mis.accepted(SignedDocuments.prescription());
        signIn("admin");
        page.navigate("/console/messages?type=semd.141");
        var first = page.locator("tbody tr").first().getAttribute("data-open");
        var id = mis.accepted(SignedDocuments.prescription());
        assertThat(page.getByText("1 новых — показать")).isVisible(SOON);
        Assertions.assertThat(page.locator("tbody tr").first().getAttribute("data-open")).isEqualTo(first);
        page.getByText("1 новых — показать").click();
        assertThat(page.locator("tbody tr").first()).hasAttribute("data-open", "/console/messages/" + id);
    }

    @Test
    void mendedTextIsShownAsADifferenceBeforeItIsSent() throws Exception {
        var id = mis.accepted(SignedDocuments.prescription());
        signIn("admin");
        page.navigate("/console/messages/" + id);
        page.getByText("Исправить…").click();
        page.locator("dialog[open] textarea").fill("Ошибка в названии документа");
        page.locator("dialog[open] .primary").click();
        var text = page.locator("#text");
        text.fill(text.inputValue().replaceFirst("<title>", "<title>Исправлено. "));
        guide("edit");
        page.getByText("Показать отличия").click();
        assertThat(page.locator(".diff tr.new")).hasCount(1);
        guide("edited");
        page.getByText("Отправить исправленный").click();
        assertThat(page.getByText("Исправленная версия сообщения")).isVisible();
        assertThat(page.locator("#flashes")).containsText("не принят");
        guide("edited-refused");
        page.locator(".flash.warning a").first().click();
        page.waitForURL("**/console/messages/" + id);
        assertThat(page.getByText("По этому сообщению отправлено исправленное")).isVisible();
    }

    private com.microsoft.playwright.Locator heading() {
        return page.locator("h1");
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** As people write it. */
    private static String snils(byte[] document) {
        var digits = SemdFactsReader.read(document).patient().snils().orElseThrow();
        return digits.replaceFirst("(\\d{3})(\\d{3})(\\d{3})(\\d{2})", "$1-$2-$3 $4");
    }

    private void guide(String name) throws Exception {
        picture("guide-" + name);
        GuidePicture.keep(Path.of("target", "screenshots", "guide-" + name + ".png"), "admin-" + name);
    }
}
