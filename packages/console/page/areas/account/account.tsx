export const Area = () => <h1 class="vh">Account</h1>;
