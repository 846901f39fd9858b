package care.training.ui.notification;

import care.training.kernel.Page;
import care.training.notification.WebhookEventState;
import care.training.notification.WebhookEventView;
import care.training.notification.WebhookView;
import care.training.notification.Webhooks;
import care.training.ui.Messages;
import care.training.ui.TablePage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where an employer's own system is told of alerts, and what became of each event. */
@Named
@RequestScoped
public class WebhookPage extends TablePage<WebhookEventView> {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/employer/webhook?faces-redirect=true";

    @Inject
    private transient Webhooks webhooks;

    @Inject
    private transient Messages messages;

    private WebhookEventState state;
    private String address;
    private boolean registered;
    private UUID again;

    @PostConstruct
    void read() {
        registered = webhooks.mine().isPresent();
        address = webhooks.mine().map(WebhookView::address).orElse(null);
    }

    @Override
    protected Page<WebhookEventView> load(int page, int size, String sort) {
        return webhooks.events(state, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return state == null ? Map.of() : Map.of("state", state);
    }

    public String register() {
        webhooks.register(address);
        messages.done("webhook.registered");
        return HERE;
    }

    public String remove() {
        webhooks.remove();
        messages.done("webhook.removed");
        return HERE;
    }

    public String test() {
        webhooks.test();
        messages.done("webhook.tested");
        return HERE;
    }

    /** The event is named by the button itself: others may have come since the page was made. */
    public String resend() {
        webhooks.resend(again);
        messages.done("webhook.resent");
        return HERE;
    }

    public List<WebhookEventState> getStates() {
        return List.of(WebhookEventState.values());
    }

    public String kind(WebhookEventState of) {
        return switch (of) {
            case DELIVERED -> "ok";
            case WAITING -> "wait";
            case UNDELIVERED -> "no";
        };
    }

    public boolean isStatus(String answer) {
        return answer != null && answer.matches("[0-9]{3}");
    }

    public boolean isRegistered() {
        return registered;
    }

    public WebhookEventState getState() {
        return state;
    }

    public void setState(WebhookEventState state) {
        this.state = state;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public UUID getAgain() {
        return again;
    }

    public void setAgain(UUID again) {
        this.again = again;
    }
}
