package ru.medbus.watch;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import ru.medbus.domain.alert.Notice;

/** By mail, when there is a mail server and someone to write to. */
@Component
class MailChannel implements Notices.Channel {
    private final ObjectProvider<JavaMailSender> mail;
    private final AlertProperties properties;

    MailChannel(ObjectProvider<JavaMailSender> mail, AlertProperties properties) {
        this.mail = mail;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean inUse() {
        return !properties.mailTo().isEmpty() && mail.getIfAvailable() != null;
    }

    @Override
    public void tell(Notice notice) {
        var letter = new SimpleMailMessage();
        letter.setFrom(properties.mailFrom());
        letter.setTo(properties.mailTo().toArray(String[]::new));
        letter.setSubject("Медбас. " + Notices.subject(notice));
        letter.setText(notice.alert().words() + "\n\nНачалось: " + notice.alert().openedAt()
                + notice.alert().closedAt().map(at -> "\nКончилось: " + at).orElse(""));
        mail.getObject().send(letter);
    }
}
